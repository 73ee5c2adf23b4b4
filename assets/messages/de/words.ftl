word-yes = ja
word-no = nein
