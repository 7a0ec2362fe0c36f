"""Text becomes a model, the model a view, the view an article; nothing here touches the world."""
