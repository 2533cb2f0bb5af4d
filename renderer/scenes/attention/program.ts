export { sentenceProgram as program } from '../../sentence/program';
