string Card() => "<p>card</p>";
