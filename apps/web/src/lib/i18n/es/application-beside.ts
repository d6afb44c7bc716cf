/** Spanish texts of what is beside an application once it was handed in: messages with the desk, and more that is one's own to do. */
import type { applicationBeside as english } from '../en/application-beside.ts';
import type { Translated } from '../catalog.ts';

export const applicationBeside: Translated<typeof english> = {
  back: 'Volver a cómo va',
  messages: {
    title: 'Mensajes',
    lead: 'Aquí usted y la mesa se escriben. Quien solo le ayudó no lo ve.',
    open: 'Leer y escribir mensajes',
    new_one: 'Tiene {{count}} mensaje nuevo.',
    new_other: 'Tiene {{count}} mensajes nuevos.',
    noNew: 'No tiene mensajes nuevos.',
    none: 'Nadie ha escrito todavía.',
    you: 'Usted, {{when}}',
    desk: 'La mesa, {{when}}',
    unread: 'Aún no leído',
    gone: 'Ya no guardamos estas palabras.',
    words: 'Su mensaje',
    wordsHint: 'Hasta 4.000 letras. Si ahora está en peligro, no escriba aquí. Llame al 988.',
    empty: 'Por favor, escriba algo.',
    tooLong: 'Es muy largo. Lo más son 4.000 letras.',
    send: 'Enviar',
    sent: 'Ya está enviado.',
    closes: 'Puede escribir aquí hasta el {{day}}.',
    against: {
      NOT_HANDED_IN: 'Puede escribir aquí cuando la haya entregado.',
      NOBODY_THERE: 'Nadie lo puede leer.',
      THREAD_CLOSED: 'Terminó hace más de 30 días. Aquí puede leer, pero ya no escribir.',
      TOO_MANY_UNREAD: 'Escribió mucho que aún no leímos. Por favor, espere un poco.',
    },
  },
};
