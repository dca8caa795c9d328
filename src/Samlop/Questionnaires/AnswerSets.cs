using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Questionnaires;

/// <summary>What is wrong with a row: in which cell, and why.</summary>
public sealed record RowProblem(string Column, Phrase Why);

/// <summary>
/// What answers are chosen from and held within, where that belongs to what the form is about or to a register: the years of a call, the
/// trades. Whoever owns the questionnaire says it.
/// </summary>
public class AnswerSets
{
    /// <summary>For a form that chooses from nothing.</summary>
    public static readonly AnswerSets None = new();

    /// <summary>The options of a set, in order.</summary>
    public virtual IReadOnlyList<Option> Of(string set) =>
        throw new ArgumentOutOfRangeException(nameof(set), set, "There is no such set.");

    public bool Has(string set, string code) => Of(set).Any(option => option.Value == code);

    /// <summary>The words of an option; the code itself where the set does not have it any more.</summary>
    public string TextOf(string set, string code) => Of(set).FirstOrDefault(option => option.Value == code)?.Text ?? code;

    /// <summary>The least and the greatest that a number or a year may be.</summary>
    public virtual (int Least, int Most) LimitsOf(Question question) => (question.Least, question.Most);

    /// <summary>The code of what is typed by its name or its code; null where the register does not have it.</summary>
    public virtual string? Find(string register, string typed) => null;

    /// <summary>
    /// What a thing of a register is called, for readers and in its field; the code itself where the register does not have it.
    /// </summary>
    public virtual string NameOf(string register, string code) => code;

    /// <summary>What is suggested to whoever types.</summary>
    public virtual IEnumerable<string> Suggestions(string register) => [];

    /// <summary>What is said of an answer that cannot be taken, where that says more than the form itself does.</summary>
    public virtual Phrase? ProblemOf(Question question) => null;

    /// <summary>What else must hold in each row of a list.</summary>
    public virtual IEnumerable<RowProblem> ProblemsOf(Question list, AnswerRow row) => [];
}
