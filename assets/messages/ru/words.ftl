word-yes = да
word-no = нет
