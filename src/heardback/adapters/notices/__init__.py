"""How notices leave: by mail, or by whatever service a person names."""
