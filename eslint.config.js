/** The rules that a machine can keep: strict types everywhere, and the few bans that guard the house. */
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const sayings = {
  environment: 'The environment is read once, in platform/config.',
  fields: 'One decorator a field, from platform/http/fields.ts: validation and documentation cannot drift apart.',
};

const bans = [
  {
    selector: 'MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]',
    message: 'Values go into SQL as parameters.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text from people never becomes markup.' },
  {
    selector: 'Literal[value=/set_config\\([^)]*,\\s*false\\s*\\)/i]',
    message: 'A setting of a session outlives its transaction in a pool.',
  },
  {
    selector: 'TemplateElement[value.raw=/set_config\\([^)]*,\\s*false\\s*\\)/i]',
    message: 'A setting of a session outlives its transaction in a pool.',
  },
];
const banEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: sayings.environment,
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.data/',
      '**/generated/',
      '**/test-results/',
      '**/playwright-report/',
      'packages/contract/src/openapi.ts',
    ],
  },
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', ...bans],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'packages/**/*.ts'],
    ignores: ['apps/api/src/platform/config/**', '**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...bans, banEnvironment] },
  },
  {
    files: ['apps/api/src/**/*.{ts,tsx}'],
    ignores: ['apps/api/src/platform/http/field.ts', 'apps/api/src/platform/config/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'class-validator', message: sayings.fields },
            { name: '@nestjs/swagger', importNames: ['ApiProperty', 'ApiPropertyOptional'], message: sayings.fields },
          ],
        },
      ],
    },
  },
  {
    // Classes of fields describe plain values: what a handler returns has their shape and needs not be made by them.
    files: ['apps/api/**/*.{ts,tsx}', 'test/faults/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  // A fake answers with a promise, as what it stands for does.
  { files: ['**/*.spec.{ts,tsx}'], rules: { '@typescript-eslint/require-await': 'off' } },
);
