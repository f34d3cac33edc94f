update orders set note = 'refunded' where id in (17, 21);
