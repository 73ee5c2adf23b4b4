# Words for states and nouns, as lists show them.
word-yes = yes
word-no = no
