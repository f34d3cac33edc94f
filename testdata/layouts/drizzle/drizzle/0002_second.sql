ALTER TABLE "customers" ADD COLUMN "name" text
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "phone" text;
