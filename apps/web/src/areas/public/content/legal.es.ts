/** Privacy, health data, terms, accessibility and contact, in plain Spanish. Drafts until counsel has read them. `{phone}` and `{email}` are filled in from the configuration. */
import type { ContentPage } from './content.ts';

export const privacy: ContentPage = {
  title: 'Privacidad',
  description:
    'Puede buscar sin cuenta, sin cookies y sin que nadie lo siga. Qué se guarda, por cuánto tiempo y por qué.',
  lead: 'Puede buscar y leer todo aquí sin una cuenta. Nadie lo sigue.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'what-we-do-not-do',
      heading: 'Lo que no hacemos',
      blocks: [
        {
          kind: 'list',
          items: [
            'Sin cookies, anuncios ni rastreadores en las páginas públicas',
            'Ningún pedido a otra empresa al abrir una página: letras, mapas e imágenes vienen de nosotros',
            'Ningún registro de lo que buscó. Nuestros registros no guardan sus palabras, su lugar ni su dirección de internet',
            'No vendemos ni compartimos datos de visitantes. No tenemos ninguno que vender',
          ],
        },
      ],
    },
    {
      id: 'what-we-keep',
      heading: 'Lo que guardamos',
      blocks: [
        {
          kind: 'list',
          items: [
            'Cuántas páginas se pidieron y qué tan rápido, en sumas que no dicen nada de una persona',
            'Su dirección de correo, si nos pide avisarle cuando abra una beca: guardada bajo llave, para un solo correo, y después borrada. Si no dice que sí en el primer correo, se borra en una semana',
            'Un aviso que usted envía sobre una ficha: su razón y sus palabras, sin nombre. Por favor no escriba ahí sobre su propia salud. Lo guardamos dos años',
            'Lo que nos cuenta de un equipo: sus palabras y, si lo dice, cómo hablar con usted. Se guarda bajo llave y el equipo nunca lo ve. Siete años después de decidir, se borra',
          ],
        },
        {
          kind: 'text',
          text: 'Su dirección de internet se usa hasta un minuto, solo en memoria, para frenar programas que mandan demasiados pedidos.',
        },
      ],
    },
    {
      id: 'your-device',
      heading: 'En su propio aparato',
      blocks: [
        {
          kind: 'text',
          text: 'La dirección de una búsqueda contiene lo que buscó, para que pueda guardarla o enviarla. Su navegador puede recordarla. El botón “Salir rápido de este sitio” abre otra página, pero no puede borrar su historial. En un aparato compartido, use una ventana privada.',
        },
      ],
    },
    {
      id: 'questions',
      heading: 'Preguntas',
      blocks: [
        {
          kind: 'text',
          text: 'Escriba a {email} o llame al {phone}. Hay también un [aviso aparte sobre datos de salud](/consumer-health-data).',
        },
      ],
    },
  ],
};

export const healthData: ContentPage = {
  title: 'Aviso sobre datos de salud del consumidor',
  description:
    'Un aviso aparte, como piden leyes de algunos estados, sobre datos que podrían decir algo de la salud de una persona.',
  lead: 'Algunos estados, como Washington y Nevada, piden un aviso aparte sobre datos que podrían decir algo de su salud. Es este.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'collected',
      heading: 'Qué recogemos',
      blocks: [
        {
          kind: 'text',
          text: 'En las páginas públicas: nada. Una búsqueda de un problema o un lugar se responde y se olvida. No se guarda, no se registra y no se une a usted.',
        },
        {
          kind: 'text',
          text: 'Un aviso sobre una ficha puede contener lo que usted quiera escribir. Se usa solo para revisar el aviso.',
        },
      ],
    },
    {
      id: 'shared',
      heading: 'Con quién se comparte',
      blocks: [
        {
          kind: 'text',
          text: 'Con nadie. No los vendemos. Cuando llama, escribe o visita a un equipo, trata con ese equipo, según su propio aviso.',
        },
      ],
    },
    {
      id: 'rights',
      heading: 'Sus derechos',
      blocks: [
        {
          kind: 'text',
          text: 'Puede preguntar si tenemos datos sobre usted, verlos, pedir que se borren y retirar un permiso. Escriba a {email} o llame al {phone}. Si decimos que no, puede pedir que lo veamos otra vez, y puede escribir al fiscal general de su estado.',
        },
      ],
    },
  ],
};

export const terms: ContentPage = {
  title: 'Condiciones de uso',
  description: 'Para qué es este sitio, para qué no, y qué pedimos a quienes lo usan.',
  lead: 'Este sitio le ayuda a encontrar y comparar equipos. No da consejo médico y no trata a nadie.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'no-advice',
      heading: 'No es consejo médico',
      blocks: [
        {
          kind: 'text',
          text: 'Nada aquí dice si un tratamiento es para usted. Hable con un profesional que lo conozca. En una emergencia llame al 911. En una crisis llame al 988 y oprima 2.',
        },
      ],
    },
    {
      id: 'teams',
      heading: 'Los equipos',
      blocks: [
        {
          kind: 'text',
          text: 'Los equipos son independientes. Responden por su atención y por lo que nos dicen. Nosotros decimos qué revisamos y cuándo; vea [qué significa la insignia](/what-the-badge-means).',
        },
      ],
    },
    {
      id: 'fair-use',
      heading: 'Uso correcto',
      blocks: [
        {
          kind: 'list',
          items: [
            'Avise solo de lo que cree cierto.',
            'No trate de averiguar quién buscó qué.',
            'Los programas pueden leer los datos abiertos dentro de los límites indicados.',
          ],
        },
      ],
    },
    {
      id: 'liability',
      heading: 'De qué respondemos',
      blocks: [
        {
          kind: 'text',
          text: 'Trabajamos con cuidado y corregimos los errores que nos avisan. No podemos prometer que todo esté completo y al día siempre. [Lo completará un abogado.]',
        },
      ],
    },
  ],
};

export const accessibility: ContentPage = {
  title: 'Accesibilidad',
  description:
    'Cómo está hecho este sitio para que todos puedan usarlo, qué se prueba y cómo avisarnos de una barrera.',
  lead: 'Todos deben poder usar este sitio: con teclado, con lector de pantalla, en un teléfono pequeño, con letra grande, sin JavaScript.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'aim',
      heading: 'Nuestra meta',
      blocks: [
        {
          kind: 'text',
          text: 'Nuestra meta es WCAG 2.2, nivel AA. Cada versión se prueba con programas en cada página en tres anchos, y con teclado. Todavía no hubo una revisión externa.',
        },
      ],
    },
    {
      id: 'map',
      heading: 'El mapa',
      blocks: [{ kind: 'text', text: 'El mapa no agrega nada que la lista no diga. Puede saltarlo.' }],
    },
    {
      id: 'barriers',
      heading: '¿Encontró una barrera?',
      blocks: [
        {
          kind: 'text',
          text: 'Díganos a {email} o {phone}. Diga qué página y qué usa. Respondemos en cinco días hábiles. Si necesita algo en otra forma, se lo enviamos.',
        },
      ],
    },
  ],
};

export const contact: ContentPage = {
  title: 'Contacto',
  description: 'Cómo hablar con las personas detrás de Open Window, y qué hacer en una crisis.',
  lead: 'No somos una línea de crisis y no damos consejo médico. En una crisis llame al 988 y oprima 2.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'reach',
      heading: 'Hable con nosotros',
      blocks: [
        {
          kind: 'terms',
          items: [
            { term: 'Correo', text: '{email}' },
            { term: 'Teléfono', text: '{phone}' },
          ],
        },
      ],
    },
    {
      id: 'crisis',
      heading: 'En una crisis',
      blocks: [
        {
          kind: 'list',
          items: [
            'En español: llame al 988 y oprima 2, o envíe AYUDA al 988',
            'En inglés: llame o escriba al 988, de día y de noche',
            'Veteranos: llame al 988 y oprima 1, o escriba al 838255',
            'En peligro ahora mismo: 911',
          ],
        },
      ],
    },
    {
      id: 'report',
      heading: '¿Hay un error en una ficha?',
      blocks: [
        {
          kind: 'text',
          text: 'Abra la ficha y elija “Avisar de un error”. Recibe un número y una fecha. También puede llamar o escribir.',
        },
        {
          kind: 'text',
          text: '¿Pasó algo con un equipo? Su página tiene un enlace para eso. No hace falta su nombre. [¿Cómo va mi queja?](/complaint)',
        },
      ],
    },
  ],
};
