alter table visits detach partition visits_2025 concurrently;
