/** Decorators write their metadata through this; it must be there before the first class is read. */
import 'reflect-metadata';
