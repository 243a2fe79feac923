// Makes the plain page better: every form and link here also works without this file.
import { watchChoice } from "./choice.js";
import { watchCorrections } from "./correct.js";
import { watchDoctor } from "./doctor.js";
import { watchFind } from "./find.js";
import { watchLamp } from "./lamp.js";
import { watchOpinions } from "./opinions.js";
import { watchParts } from "./parts.js";
import { watchSample } from "./sample.js";
import { watchTickOff } from "./tick_off.js";
import { watchUploads } from "./upload.js";

watchOpinions();
watchParts();
watchChoice();
watchCorrections();
watchUploads();
watchLamp();
watchSample();
watchFind();
watchDoctor();
watchTickOff();
