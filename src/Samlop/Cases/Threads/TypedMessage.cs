using Samlop.Cases.Drafts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A message as typed, whether it begins a thread or goes on with one.</summary>
public abstract class TypedMessage : ISendsOrKeeps
{
    /// <summary>Characters in a message.</summary>
    public const int Limit = 8000;

    /// <summary>Characters of a day as it is typed, in a draft: there it need not be one yet.</summary>
    private const int DayLimit = 40;

    public string? Text { get; set; }

    /// <summary>An answer is asked for.</summary>
    public bool WantsAnswer { get; set; }

    /// <summary>The ids of those it is asked of; not asked where there is one alone.</summary>
    public List<string> AnswerFrom { get; set => field = value ?? []; } = [];

    public string? AnswerBy { get; set; }

    public bool Keeps { get; set; }

    /// <summary>All that is typed, as it stands, with an error at a text that is too long.</summary>
    internal virtual KeptText ToKeep(FieldErrors errors) => new()
    {
        Text = TypedField.Text(Text, Limit, nameof(Text), errors),
        WantsAnswer = WantsAnswer,
        AnswerFrom = KeptText.Chosen(AnswerFrom),
        AnswerBy = TypedField.Text(AnswerBy, DayLimit, nameof(AnswerBy), errors),
    };

    /// <summary>What was kept stands in the form again.</summary>
    internal virtual void Take(KeptText kept)
    {
        (Text, WantsAnswer, AnswerBy) = (kept.Text, kept.WantsAnswer, kept.AnswerBy);
        AnswerFrom = [.. kept.AnswerFrom];
    }

    /// <summary>What is asked for, and of whom; with an error at each field that is wrong.</summary>
    /// <param name="others">Those who can be asked.</param>
    internal ReadMessage Read(IReadOnlyList<OrganisationId> others, DateOnly today, FieldErrors errors)
    {
        var missing = Phrase.In<CasesText>(nameof(CasesText.Error_MessageMissing));
        var text = TypedField.NeededText(Text, Limit, nameof(Text), missing, errors);
        // Whoever gives a day for the answer wants one.
        if (!WantsAnswer && string.IsNullOrWhiteSpace(AnswerBy)) return new ReadMessage(text, [], null);

        var asked = others.Count == 1 ? others : [.. others.Where(other => AnswerFrom.Contains(other.Value.ToString()))];
        if (asked.Count == 0) errors.Add(nameof(AnswerFrom), Phrase.In<CasesText>(nameof(CasesText.Error_AnswerFrom)));
        return new ReadMessage(text, asked, Day(today, errors));
    }

    private DateOnly? Day(DateOnly today, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(AnswerBy)) return null;
        if (!NorwegianDate.TryParse(AnswerBy, out var day))
        {
            errors.Add(nameof(AnswerBy), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
            return null;
        }

        if (day < today) errors.Add(nameof(AnswerBy), Phrase.In<CasesText>(nameof(CasesText.Error_AnswerByPassed)));
        return day;
    }
}

/// <summary>A message as it was read.</summary>
/// <param name="Asked">Of whom an answer is asked; nobody where it asks for none.</param>
/// <param name="AnswerBy">The last day that it should come.</param>
internal sealed record ReadMessage(string Text, IReadOnlyList<OrganisationId> Asked, DateOnly? AnswerBy);
