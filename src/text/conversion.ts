import {Converter} from 'opencc-js/t2cn'

/** Traditional to simplified characters (繁转简). Its tables are built when this file is first loaded, which is when a text calls for them. */
export const convert = Converter({from: 't', to: 'cn'})
