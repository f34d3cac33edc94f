analyze customers;
