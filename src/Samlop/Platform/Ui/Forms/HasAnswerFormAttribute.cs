namespace Samlop.Platform.Ui.Forms;

/// <summary>
/// Marks a page with an <see cref="AnswerForm"/>: since nothing is kept, a change of language sends what was typed along.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HasAnswerFormAttribute : Attribute;
