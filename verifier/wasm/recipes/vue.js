import { createApp } from 'vue';
import App from './App.vue';
import { keys } from './keys.js';
import { openLicense } from './license.js';

createApp(App, { license: await openLicense({ keys, product: 'kerio-connect' }) }).mount('#app');
