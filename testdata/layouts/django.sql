BEGIN;
--
-- Add field status to order
--
ALTER TABLE "shop_order" ADD COLUMN "status" varchar(20) DEFAULT 'new' NOT NULL;
ALTER TABLE "shop_order" ALTER COLUMN "status" DROP DEFAULT;
--
-- Create index shop_order_status_idx on field(s) status of model order
--
CREATE INDEX "shop_order_status_idx" ON "shop_order" ("status");
COMMIT;
