/** The mails in Spanish. */
import type { Language } from './notice.template.ts';

const notYou = 'Si no fue usted, entre en su cuenta, elija otra frase de acceso y cierre las demás sesiones.';
const ignore = 'Si usted no lo pidió, no haga caso de este correo. Nada cambia.';

export const spanish: Language = {
  ifButtonFails: 'Si el botón no funciona, copie esta dirección en su navegador:',
  closing: 'Open Window envió este correo de forma automática. Nunca le pedimos su frase de acceso.',
  notices: {
    signUpCode: {
      subject: 'Confirme su correo',
      sentences: ['Va a abrir una cuenta. Pulse el botón, o escriba el código donde empezó.', ignore],
      action: 'Confirmar',
      code: 'Su código:',
    },
    signInCode: {
      subject: 'Su código para entrar',
      sentences: ['Pulse el botón, o escriba el código donde empezó. Sirve una vez, por diez minutos.', ignore],
      action: 'Entrar',
      code: 'Su código:',
    },
    accountExists: {
      subject: 'Usted ya tiene una cuenta',
      sentences: [
        'Alguien quiso abrir una cuenta con este correo. Ya hay una, así que nada cambió.',
        'Si fue usted, solo entre. Allí puede elegir otra frase de acceso si perdió la suya.',
      ],
      action: 'Entrar',
    },
    resetPassphrase: {
      subject: 'Elija otra frase de acceso',
      sentences: ['El botón sirve una vez, por quince minutos. Cierra todas sus sesiones.', ignore],
      action: 'Elegir otra frase',
    },
    passphraseChanged: {
      subject: 'Su frase de acceso cambió',
      sentences: ['Su cuenta tiene otra frase de acceso. Las demás sesiones se cerraron.', notYou],
    },
    emailChangeConfirm: {
      subject: 'Confirme su nuevo correo',
      sentences: ['Usted quiere usar este correo en su cuenta. Pulse el botón para confirmarlo.', ignore],
      action: 'Confirmar',
    },
    emailChanged: {
      subject: 'El correo de su cuenta cambió',
      sentences: [
        'Su cuenta usa ahora otro correo. A este ya no le enviamos más.',
        'Si no fue usted, escriba o llame ya mismo. En nuestro sitio está la página de contacto.',
      ],
    },
    secondFactorChanged: {
      subject: 'El segundo paso para entrar cambió',
      sentences: ['Alguien puso, cambió o quitó el segundo paso que cuida su cuenta.', notYou],
    },
    passkeyAdded: {
      subject: 'Hay una llave de acceso nueva',
      sentences: ['Su cuenta se puede abrir ahora con una llave de acceso más.', notYou],
    },
    newSignIn: {
      subject: 'Alguien entró en su cuenta',
      sentences: ['Su cuenta se abrió en un equipo que no era conocido. Si fue usted, todo está bien.', notYou],
    },
    invitationStaff: {
      subject: 'Le invitamos al equipo',
      sentences: [
        'Le invitamos a trabajar con el equipo. Pulse el botón para crear su cuenta.',
        'Hace falta un segundo paso para entrar: una app en su teléfono o una llave de acceso.',
        'Si no lo esperaba, no haga caso de este correo.',
      ],
      action: 'Aceptar',
    },
    invitationProvider: {
      subject: 'Le invitamos a cuidar su página',
      sentences: [
        'Su equipo tiene una página en este sitio. Pulse el botón para crear una cuenta y tener la página al día.',
        'Si no lo esperaba, no haga caso de este correo.',
      ],
      action: 'Aceptar',
    },
    invitationMember: {
      subject: '¿Está bien lo que un equipo dice de usted?',
      sentences: [
        'Un equipo quiere nombrarle en su página. Pulse el botón para crear una cuenta y leer lo que dice de usted.',
        'Usted lo confirma o dice qué está mal. Si no lo esperaba, no haga caso de este correo.',
      ],
      action: 'Leerlo',
    },
    memberAsked: {
      subject: 'Lea otra vez su parte',
      sentences: ['Lo que un equipo dice de usted cambió o espera su respuesta. Inicie sesión para leerlo.'],
      action: 'Leer mi parte',
    },
    claimCode: {
      subject: 'Un código para su página en este sitio',
      sentences: [
        'Alguien quiere cuidar la página de su equipo. Si es usted, escriba el código donde empezó.',
        'Sirve una vez, por una hora. No lo dé a quien no conoce: podría escribir su página.',
        'Si no lo pidió, no haga caso de este correo. Nada cambia.',
      ],
      code: 'Su código:',
    },
    claimLicenseCode: {
      subject: 'El código para la página que pidió',
      sentences: [
        'Usted pidió cuidar la página de un equipo. Si fue usted, escriba el código donde empezó.',
        'Sirve una vez, por una semana. No se lo dé a nadie.',
        'Si no lo pidió, no haga caso de este correo. Nada cambia.',
      ],
      code: 'Su código:',
    },
    roleChanged: {
      subject: 'Su acceso cambió',
      sentences: ['Lo que usted puede ver y hacer con su cuenta cambió. Entre como siempre para verlo.'],
    },
    accountDisabled: {
      subject: 'Su cuenta está cerrada',
      sentences: [
        'Por ahora no puede entrar, y todas sus sesiones se cerraron.',
        'Si cree que es un error, escriba al equipo. En nuestro sitio está la página de contacto.',
      ],
    },
    exportReady: {
      subject: 'Sus datos están listos',
      sentences: ['La copia de sus datos está lista. La puede bajar por un día, después de entrar.'],
      action: 'Bajar mis datos',
    },
    erasureScheduled: {
      subject: 'Su cuenta se va a borrar',
      sentences: [
        'Usted pidió borrar su cuenta. Se borra el {day}.',
        'Hasta ese día puede cambiar de idea: entre y anule el pedido.',
      ],
      action: 'Conservar mi cuenta',
    },
    erasureDone: {
      subject: 'Su cuenta se borró',
      sentences: ['Su cuenta ya no existe, ni lo que era suyo en ella. Este es el último correo que le enviamos.'],
    },
    breakGlassOpened: {
      subject: 'Se rompió el cristal',
      sentences: ['Un administrador abrió datos que tiene cerrados. Dura media hora, y el registro lo guarda todo.'],
      action: 'Ver quién y por qué',
    },
    breakGlassNotice: {
      subject: 'Alguien vio sus datos',
      sentences: [
        'Una persona del equipo tuvo una razón para ver sus datos, y no es de las que los ven siempre.',
        'Entre para ver quién fue, cuándo y por qué.',
      ],
      action: 'Ver quién los vio',
    },
    auditAlert: {
      subject: 'Hay algo que ver en el registro',
      sentences: ['Algo en el registro no está como siempre. Entre hoy para verlo.'],
      action: 'Abrir el registro',
    },
    teamNews: {
      subject: 'Hay novedades sobre su página',
      sentences: ['Algo sobre la página de su equipo le espera. Inicie sesión para leerlo.'],
      action: 'Leerlo',
    },
    callOfDuty: {
      subject: 'Le llaman: entre ahora, por favor',
      sentences: ['Algo le espera y su reloj corre. Entre y diga que usted se ocupa.'],
      action: 'Entrar',
    },
    complaintWaits: {
      subject: 'Hay algo que ver hoy',
      sentences: ['Algo espera en la mesa de revisión, y hoy es su día. Entre para verlo.'],
      action: 'Entrar',
    },
    concernRaised: {
      subject: 'Hay algo que ver',
      sentences: ['Algo nuevo le espera, y no debe esperar mucho. Entre para verlo.'],
      action: 'Entrar',
    },
    exclusionConfirmed: {
      subject: 'Hay algo que mirar hoy',
      sentences: ['Hay algo que le espera y que no debe esperar. Inicie la sesión y mírelo hoy.'],
      action: 'Iniciar la sesión',
    },
    teamReminder: {
      subject: 'Algo de su página vence pronto',
      sentences: ['Pronto hay que mostrar otra vez que una parte de su página es cierta. Entre para ver qué y cuándo.'],
      action: 'Ver qué vence',
    },
    teamLapsed: {
      subject: 'Algo de su página ya no está al día',
      sentences: [
        'Una parte de su página pasó su fecha, y por eso la página puede decir menos. No dice nada malo de usted.',
        'Entre para ver qué es. Cuando esté al día, la página vuelve sola.',
      ],
      action: 'Ver qué es',
    },
    teamBack: {
      subject: 'Su página está otra vez al día',
      sentences: ['Lo que pasó su fecha ya está en orden. No tiene que hacer nada.'],
      action: 'Ver su página',
    },
    interestAsked: {
      subject: '¿Le escribimos una vez?',
      sentences: [
        'Con esta dirección alguien nos pidió escribir una vez, cuando algo se abra. Pulse el botón para decir que sí, o para que olvidemos la dirección.',
        'Si no hace nada, la olvidamos en una semana.',
      ],
      action: 'Sí o no',
    },
    interestOpen: {
      subject: 'Ya está abierto',
      sentences: [
        'Nos pidió que le escribiéramos cuando se abra. Ya está abierto.',
        'Hemos olvidado su dirección. No recibe más correos de este tipo.',
      ],
      action: 'Ir allí',
    },
    applicationNews: {
      subject: 'Hay algo nuevo para usted',
      sentences: ['Hay algo nuevo en su cuenta. Entre para leerlo. Nada de eso está en este correo.'],
      action: 'Leerlo',
    },
    applicationWaits: {
      subject: 'Algo en su cuenta espera por usted',
      sentences: [
        'Le pedimos algo, y todavía espera por usted. Mírelo a más tardar el {day}, por favor.',
        'Si ahora es demasiado, escríbanos: una persona le ayuda.',
      ],
      action: 'Ver qué pedimos',
    },
    applicationReceived: {
      subject: 'Lo hemos recibido',
      sentences: ['Lo que nos envió está aquí, completo. Guarde el número. Entre para ver qué sigue, y cuándo.'],
      action: 'Ver qué sigue',
      code: 'Su número:',
    },
    messageForYou: {
      subject: 'Hay un mensaje para usted',
      sentences: ['Hay un mensaje en su cuenta. Para cuidar su privacidad no está en este correo. Entre para leerlo.'],
      action: 'Leer el mensaje',
    },
    messageWaits: {
      subject: 'Hay una respuesta para usted',
      sentences: ['Alguien a quien usted escribió ha respondido. Entre para leerlo.'],
      action: 'Ir a la mesa',
    },
    draftWaits: {
      subject: 'Algo que usted empezó le espera',
      sentences: [
        'Lo que empezó se guarda hasta el {day}.',
        'Entre y escriba una palabra, y se queda. Si ya no lo quiere, no haga nada.',
      ],
      action: 'Seguir',
    },
    letterAsked: {
      subject: 'Alguien le pide unas líneas',
      sentences: [
        'Alguien que quizá conoce por su trabajo le pide contestar tres preguntas cortas. No necesita una cuenta.',
        'El botón muestra quién lo pide. Sirve una vez. Si no es para usted, no haga caso de este correo.',
      ],
      action: 'Leer las preguntas',
    },
    letterCame: {
      subject: 'Llegó algo que usted pidió',
      sentences: ['Algo que usted pidió ya está aquí. Entre para ver cómo va.'],
      action: 'Verlo',
    },
    helpAsked: {
      subject: 'Alguien le pide ayuda',
      sentences: [
        'Alguien que conoce esta dirección quiere que le ayude a escribir algo. Pulse el botón para leer de qué se trata y decir que sí.',
        'Necesita una cuenta propia. Si no lo esperaba, no haga caso de este correo.',
      ],
      action: 'Leerlo',
    },
    helpCame: {
      subject: 'Hay algo nuevo en su cuenta',
      sentences: ['Entre para verlo. Si no lo esperaba, ahí puede terminarlo.'],
      action: 'Verlo',
    },
    helpEnded: {
      subject: 'Algo cambió en su cuenta',
      sentences: ['Entre para verlo. No se perdió nada suyo.'],
      action: 'Verlo',
    },
  },
};
