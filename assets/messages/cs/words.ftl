word-yes = ano
word-no = ne
