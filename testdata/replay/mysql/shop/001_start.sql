-- REFERENCES behind a column and checks are kept by some servers only.
CREATE TABLE customers (id INT NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL, UNIQUE KEY name (name)) ENGINE=InnoDB;
CREATE TABLE orders (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, customer INT NOT NULL,
  state ENUM('new', 'paid') NOT NULL DEFAULT 'new', CONSTRAINT orders_of FOREIGN KEY (customer) REFERENCES customers (id))
  ENGINE=InnoDB;
CREATE TABLE notes (id INT NOT NULL PRIMARY KEY, about INT NOT NULL REFERENCES orders (id), KEY about (about)) ENGINE=InnoDB;
CREATE TABLE tags (id INT NOT NULL PRIMARY KEY, word VARCHAR(20)) ENGINE=InnoDB;
CREATE VIEW open_orders AS SELECT id, customer FROM orders WHERE state = 'new';
