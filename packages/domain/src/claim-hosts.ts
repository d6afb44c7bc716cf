/**
 * Names at which anybody may have a mailbox, a page or a site: having one proves nothing about a team. A closed list of what stands as website in
 * lists of clinics and therapists; an unknown one more still needs a mailbox at that very name, which hosts of pages do not give.
 */
// prettier-ignore
export const privateHosts: readonly string[] = [
  // Mailboxes for everybody, and those of telephone and cable companies.
  'aim.com', 'aol.com', 'att.net', 'bellsouth.net', 'centurylink.net', 'charter.net', 'comcast.net', 'cox.net', 'duck.com', 'earthlink.net',
  'email.com', 'fastmail.com', 'fastmail.fm', 'frontier.com', 'gmail.com', 'gmx.com', 'gmx.net', 'gmx.us', 'googlemail.com', 'hey.com', 'hotmail.com',
  'hush.com', 'hushmail.com', 'icloud.com', 'inbox.com', 'juno.com', 'live.com', 'mac.com', 'mail.com', 'mail.ru', 'me.com', 'msn.com', 'netzero.net',
  'optonline.net', 'outlook.com', 'pm.me', 'posteo.net', 'proton.me', 'protonmail.com', 'protonmail.ch', 'rocketmail.com', 'sbcglobal.net',
  'spectrum.net', 'tuta.com', 'tutanota.com', 'usa.net', 'verizon.net', 'windstream.net', 'yahoo.com', 'yandex.com', 'yandex.ru', 'ymail.com',
  'zoho.com', 'zohomail.com',
  // Sites for everybody.
  'azurewebsites.net', 'bigcartel.com', 'blogger.com', 'blogspot.com', 'business.site', 'carrd.co', 'clickfunnels.com', 'cloudfront.net', 'duda.co',
  'editorx.io', 'firebaseapp.com', 'framer.website', 'github.io', 'gitlab.io', 'godaddysites.com', 'google.com', 'herokuapp.com', 'homestead.com',
  'jimdo.com', 'jimdofree.com', 'jimdosite.com', 'kajabi.com', 'mykajabi.com', 'myshopify.com', 'netlify.app', 'notion.site', 'notion.so', 'pages.dev',
  'shopify.com', 'site123.me', 'sites123.com', 'square.site', 'squarespace.com', 'strikingly.com', 'tumblr.com', 'ueniweb.com', 'vercel.app', 'web.app',
  'webador.com', 'webflow.io', 'weebly.com', 'weeblysite.com', 'wix.com', 'wixsite.com', 'wixstudio.com', 'wordpress.com', 'yolasite.com',
  // Pages for everybody, and directories and platforms of health.
  'alma.com', 'bit.ly', 'calendly.com', 'doctolib.com', 'doxy.me', 'facebook.com', 'fb.com', 'fb.me', 'findatopdoc.com', 'goodtherapy.org',
  'growtherapy.com', 'headway.co', 'healthgrades.com', 'helloalma.com', 'intakeq.com', 'instagram.com', 'janeapp.com', 'linkedin.com', 'linktr.ee',
  'medium.com', 'nextdoor.com', 'opencounseling.com', 'psychologytoday.com', 'ratemds.com', 'sharecare.com', 'simplepractice.com',
  'clientsecure.me', 'substack.com', 'therapyden.com', 'therapyportal.com', 'therapysites.com', 'tiktok.com', 'twitter.com', 'vitals.com', 'webmd.com',
  'x.com', 'yelp.com', 'youtube.com', 'zencare.co', 'zocdoc.com',
];
