create or replace view order_totals as select region, sum(total) as total from orders group by region;
comment on view order_totals is 'Turnover by region';
