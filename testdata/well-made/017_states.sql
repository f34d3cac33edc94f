-- States of an order as a type of its own; values come one at a time, before anybody uses them.
create type order_state as enum ('new', 'paid');
comment on type order_state is 'How far an order is';
