using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;

namespace Samlop.Persons.Look;

/// <summary>Kortet: a person as one reader may see them for one purpose, a section for each category.</summary>
/// <param name="Name">Null where the reader may not see who it is.</param>
/// <param name="Owner">The body that recorded the person.</param>
public sealed record PersonCard(PersonId Person, SharingPurpose Purpose, Body Owner, string? Name, IReadOnlyList<CardSection> Sections);

/// <summary>One category on the card.</summary>
/// <param name="Because">
/// Why it is shown or must be clarified, with the section of law; empty where it is not shared, whatever the cause.
/// </param>
/// <param name="Facts">What is recorded; empty where nothing is, and where it is not shown.</param>
public sealed record CardSection(
    PersonCategory Category, CardAnswer Answer, IReadOnlyList<Phrase> Because, IReadOnlyList<CardFact> Facts);

/// <summary>What a section says: all that is not shared is one and the same.</summary>
public enum CardAnswer
{
    Shown,
    NotShared,
    ToClarify,
}

/// <summary>One line of a section.</summary>
public sealed record CardFact(string Label, string Value);

/// <summary>Loads what was decided to be shown, and nothing else.</summary>
internal static class CardFacts
{
    /// <summary>The name, and the facts of each category that is shown.</summary>
    /// <param name="persons">The one person, by a door.</param>
    /// <param name="isProtected">The address is graded.</param>
    public static async Task<(string? Name, ILookup<PersonCategory, CardFact> Facts)> Of(
        IQueryable<Person> persons, bool isProtected, IReadOnlySet<PersonCategory> shown, Func<string, string> language,
        Func<string, string> municipality, CancellationToken cancel)
    {
        var (identity, contact) = (shown.Contains(PersonCategory.Identity), shown.Contains(PersonCategory.Contact));
        var (right, spoken) = (shown.Contains(PersonCategory.RightAndTargetGroup), shown.Contains(PersonCategory.LanguageLevels));
        // Where a protected person lives is the address, and opens for nobody.
        var home = right && !isProtected;
        var read = await persons.AsNoTracking().AsSplitQuery()
            .Select(p => new
            {
                Given = identity ? p.GivenName : null,
                Family = identity ? p.FamilyName : "",
                Born = identity ? p.BirthDate : null,
                BornIsKnown = identity && p.BirthDateIsKnown,
                Gender = identity ? p.Gender : null,
                HasNumber = identity && p.NumberLookup != null,
                Email = contact ? p.Email : null,
                Phone = contact ? p.Phone : null,
                Stage = right ? (PersonStage?)p.Stage : null,
                Law = right ? p.Law : IntegrationLaw.None,
                Permits = p.Permits.Where(_ => right).OrderBy(t => t.From).ToList(),
                Programmes = p.Programmes.Where(_ => right).OrderBy(t => t.From).ToList(),
                Residences = p.Residences.Where(_ => home).OrderBy(r => r.From).ToList(),
                Languages = p.Languages.Where(_ => spoken).OrderBy(l => l.Language).ToList(),
            })
            .SingleAsync(cancel);

        var facts = new List<(PersonCategory Category, CardFact Fact)>();
        void Say(PersonCategory category, string label, string? value)
        {
            if (!string.IsNullOrEmpty(value)) facts.Add((category, new CardFact(label, value)));
        }

        string Within(DateOnly from, DateOnly? to) => to is { } last
            ? Sentence.Say(LookText.FromTo, Written.Date(from), Written.Date(last))
            : Sentence.Say(LookText.Since, Written.Date(from));

        Say(PersonCategory.Identity, CommonText.BirthDate, PersonWords.Born(read.Born, read.BornIsKnown));
        Say(PersonCategory.Identity, PersonsText.Gender, read.Gender is { } gender ? PersonWords.Of(gender) : null);
        Say(PersonCategory.Identity, PersonsText.Number, read.HasNumber ? LookText.Number_Recorded : null);
        Say(PersonCategory.Contact, PersonsText.Email, read.Email);
        Say(PersonCategory.Contact, PersonsText.Phone, read.Phone);
        Say(PersonCategory.RightAndTargetGroup, PersonsText.Stage, read.Stage is { } stage ? PersonWords.Of(stage) : null);
        Say(PersonCategory.RightAndTargetGroup, PersonsText.Law, read.Law is IntegrationLaw.None ? null : PersonWords.Of(read.Law));
        foreach (var permit in read.Permits)
            Say(PersonCategory.RightAndTargetGroup, PersonWords.Of(permit.Kind),
                $"{permit.Section} {Within(permit.From, permit.To)}".Trim());
        foreach (var programme in read.Programmes)
            Say(PersonCategory.RightAndTargetGroup, PersonWords.Of(programme.Kind), Within(programme.From, programme.To));
        foreach (var lived in read.Residences)
            Say(PersonCategory.RightAndTargetGroup, PersonsText.Municipality,
                Sentence.Say(LookText.Home, municipality(lived.Municipality), Within(lived.From, lived.To)));
        foreach (var one in read.Languages)
            Say(PersonCategory.LanguageLevels, language(one.Language),
                string.IsNullOrEmpty(one.Dialect) ? PersonWords.Of(one.Interpreter) : $"{one.Dialect}. {PersonWords.Of(one.Interpreter)}");
        return (identity ? PersonWords.Name(read.Given, read.Family) : null, facts.ToLookup(f => f.Category, f => f.Fact));
    }
}
