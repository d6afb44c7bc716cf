/** Spanish questions to ask a team; those that its facts leave open come first. */
import type { Catalog } from '../catalog.ts';

export const questions: Catalog['questions'] = {
  head: {
    title: 'Preguntas para {{name}} · Open Window',
    description: 'Una hoja para imprimir y llevar: qué preguntar a {{name}} antes de decidir.',
  },
  title: 'Preguntas para hacer',
  of: 'Para {{name}}',
  intro:
    'Imprima esta página o téngala abierta mientras llama. Puede preguntar todo. También puede ir con alguien de confianza.',
  back: 'Volver a {{name}}',
  print: 'Imprimir',
  noPrint: 'Para imprimir, use el menú de su navegador.',
  notes: 'Notas',
  openFacts: 'Lo que no sabemos de este equipo',
  everyone: 'Para cualquier equipo',
  list: {
    PRICE: '¿Cuánto cuestan juntas todas las visitas de un curso completo? ¿Me lo da por escrito?',
    ACCEPTING: '¿Aceptan personas nuevas ahora? ¿Cuánto hay que esperar?',
    INTEGRATION: '¿Quién habla conmigo después de la medicina, y qué tan pronto?',
    PREPARATION: '¿Quién me prepara, y en cuántas visitas?',
    PRESENCE: '¿Quién está conmigo en el cuarto todo el tiempo?',
    EMERGENCY: '¿Qué pasa en una emergencia? ¿Quién está formado para eso?',
    ALONE: '¿Me dejarán solo alguna vez mientras actúa la medicina?',
    TOUCH: '¿Qué reglas tienen sobre el contacto físico? ¿Se graba algo?',
    LICENSE: '¿Quién tiene licencia en mi estado, y para qué?',
    REASONS_NOT: '¿Qué razón habría para no hacer esto en mi caso?',
    RISKS: '¿Qué riesgos hay con mi salud y mis otras medicinas?',
    OTHER_WAYS: '¿Qué otra cosa podría ayudarme además de esto?',
    TRAINING: '¿Cómo se formaron en este trabajo? ¿A cuántas personas han tratado?',
    NOT_WORKING: '¿Qué hacen si no me ayuda o si me siento peor?',
    INSURANCE: '¿Qué partes podría pagar mi seguro? ¿Me dan los papeles para eso?',
    RIDE: '¿Cómo vuelvo a casa y cuándo puedo volver a manejar?',
    COMPLAINT: '¿A quién le digo si algo sale mal?',
  },
};
