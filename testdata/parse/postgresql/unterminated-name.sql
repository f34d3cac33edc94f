select "never closed
from t;
select 2;
