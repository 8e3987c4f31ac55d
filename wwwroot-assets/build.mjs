import{mkdirSync,writeFileSync}from"fs";const o=process.argv[3];mkdirSync(o,{recursive:true});writeFileSync(o+"/hub.js","1");
