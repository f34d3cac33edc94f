CREATE TABLE "customers" ("id" bigint PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE "orders" ("id" bigint PRIMARY KEY, "customer_id" bigint NOT NULL);--> statement-breakpoint
CREATE INDEX "orders_customer_idx" ON "orders" ("customer_id");
