using System.Globalization;
using Samlop.Intake.Eligibility;

namespace Samlop.Intake.Ways;

/// <summary>How a path stands for a person.</summary>
public enum WayStanding
{
    /// <summary>All that it asks is met.</summary>
    Open,

    /// <summary>Nothing it asks has failed, and something is not known.</summary>
    OpenIf,

    /// <summary>Something it asks has failed, or there is no such path on the day.</summary>
    Closed,
}

/// <summary>Vei videre: one path, how it stands, because of what, and whose step is next.</summary>
/// <param name="Path">The path.</param>
/// <param name="Standing">Open, open if, closed.</param>
/// <param name="Because">What is open, or what has failed; empty only where the path is open.</param>
/// <param name="Next">The next step; null only where the path is closed and nothing can be done about it.</param>
public sealed record Way(PathTemplate Path, WayStanding Standing, IReadOnlyList<PathNeed> Because, NextStep? Next);

/// <summary>Veier videre: every path for one person, and what to do next whatever the answers are.</summary>
/// <param name="UnderEighteen">The person is not 18 on the day: the paths for adults do not cover them.</param>
/// <param name="All">Every path of the book, in its order.</param>
/// <param name="Next">Steps after a refusal of the adult right, each once; there is always one. Empty where nothing is refused.</param>
public sealed record WaysAnswer(bool UnderEighteen, IReadOnlyList<Way> All, IReadOnlyList<NextStep> Next);

/// <summary>
/// Veier videre: which paths are open to a person, which would be if something that is not known were so, which are closed and why, and
/// whose step is next. Advice; those who offer a path decide. See <c>docs/eligibility.md</c>.
/// </summary>
public sealed class WaysForward(PathBook book)
{
    /// <param name="question">The person and the day.</param>
    /// <param name="answer">What the eligibility check said about the same question.</param>
    public WaysAnswer For(EligibilityQuestion question, EligibilityAnswer answer)
    {
        var person = new WayCase(question, answer);
        var ways = book.Paths.Select(path => Way(path, person)).ToList();
        return new WaysAnswer(person.Age < WayCase.Adult, ways, [.. AfterRefusal(answer, person)]);
    }

    private Way Way(PathTemplate path, WayCase person)
    {
        if (!path.ExistsOn(person.AsOf))
            return new Way(path, WayStanding.Closed, [book.Exists], (person.AsOf > path.To ? path.AfterEnd : null) ?? book.NoSuchPath);
        IEnumerable<PathNeed> needs = path.ForYouth ? path.Needs : [book.Adult, .. path.Needs];
        var looked = needs.Select(need => (Need: need, Met: WayNeeds.IsMet(need, person))).ToList();
        var failed = looked.Where(l => l.Met == false).Select(l => l.Need).ToList();
        if (failed.Count > 0)
            return new Way(path, WayStanding.Closed, failed, failed.Select(need => need.IfFails).FirstOrDefault(step => step is not null));
        var open = looked
            .Where(l => l.Met is null)
            .Select(l => WayNeeds.IsMetThoughUnsure(l.Need, person) ? Confirmed(l.Need) : l.Need)
            .ToList();
        return open.Count > 0
            ? new Way(
                path,
                WayStanding.OpenIf,
                open,
                open.Select(need => need.IfOpen).FirstOrDefault(step => step is not null) ?? path.Next
            )
            : new Way(path, WayStanding.Open, [], path.Next);
    }

    /// <summary>What is unsure and met is not open to the person, who has it: the county must say whether it is enough.</summary>
    private PathNeed Confirmed(PathNeed need)
    {
        var (ask, met) = (book.Confirmed.Text, need.Text);
        string In(string language) => string.Format(CultureInfo.InvariantCulture, ask.In(language), met.In(language));
        return need with
        {
            Text = new LocalText(In("nb"), In("nn"), In("en")) { Uk = In("uk"), Ar = In("ar") },
            IfOpen = book.Confirmed.IfOpen,
        };
    }

    /// <summary>
    /// For each condition that refused the right what can be done about it; guidance for everyone whose stay is not in question.
    /// </summary>
    private IEnumerable<NextStep> AfterRefusal(EligibilityAnswer answer, WayCase person)
    {
        if (answer.AdultRight.Answer != Answer.No) return [];
        var steps = answer.AdultRight.Reasons.Where(r => r.Rule.Decides && r.Holds == false)
            .SelectMany(r => book.AfterRefusal.GetValueOrDefault(r.Code) ?? [])
            .Where(step => step.Code != book.Requalification.Code || answer.Requalification is { Answer: not Answer.No });
        return (person.Residence == false ? steps : steps.Append(book.Guidance)).Distinct();
    }
}
