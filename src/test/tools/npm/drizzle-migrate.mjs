// Drizzle's migrator is a function: this calls it as its documentation does.
import {drizzle} from 'drizzle-orm/node-postgres';
import {migrate} from 'drizzle-orm/node-postgres/migrator';

await migrate(drizzle(process.env.DATABASE_URL), {migrationsFolder: process.argv[2]});
process.exit(0);
