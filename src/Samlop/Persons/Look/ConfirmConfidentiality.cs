using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Look;

/// <summary>
/// Bekrefte taushetsplikten: whoever reads for a company, a training office or as a volunteer confirms a statement before the first look at
/// a person, once for each tie (forvaltningsloven 1967 § 13 c). It is kept with the version of its words.
/// </summary>
[Process("persons.confidentiality-confirmed"), TellsNobody(Untold.Noted)]
public sealed class ConfirmConfidentiality(AppDb db, SharingReaders readers) : IUseCase<ConfirmConfidentiality.Input, Done>
{
    public static readonly Refusal WordsAreNew = Refusal.In<LookText>(nameof(WordsAreNew));

    public static Permission Needs { get; } = Permission.Of(
        "persons.confidentiality.confirm", Role.CompanyManager, Role.Supervisor, Role.TrainingOfficeAdviser, Role.VolunteerMentor);

    public sealed class Input : IInput<ConfirmConfidentiality, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>Of the words that stood on the page.</summary>
        public string? Version { get; set; }

        public bool HasRead { get; set; }
    }

    /// <summary>Somebody confirmed the statement for their ties to a person.</summary>
    /// <param name="Version">Of the words that were read.</param>
    [Event("persons.confidentiality.confirmed"), NoNews]
    public sealed record ConfidentialityConfirmed(PersonId Person, OrganisationId By, int Version, IReadOnlyList<TieId> Ties) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<LookText>(nameof(LookText.Told_Confirmed));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var reader = (await readers.PartyOf(db, actor, cancel)).For(default, PersonCategory.Identity);
        var unconfirmed = db.Rows<Person>().Unconfirmed(reader).OfPerson(db, input.Person);
        if (!await unconfirmed.AnyAsync(cancel)) return Refusal.NotFound;
        if (!input.HasRead) return new FieldError(nameof(Input.HasRead), Phrase.In<LookText>(nameof(LookText.Error_HasRead)));
        if (input.Version != StatementWords.Newest.ToString(CultureInfo.InvariantCulture)) return WordsAreNew;

        var (user, asking) = (actor.User, reader.Asking);
        var confirmed = db.Rows<ConfidentialityStatement>().Of(unconfirmed).Where(s => s.User == user);
        var ties = await db.Rows<Tie>().Of(unconfirmed).Where(Conditions.IsTieOf(asking))
            .Where(t => !confirmed.Any(s => s.Tie == t.Id)).Select(t => new { t.Id, t.Person }).ToListAsync(cancel);
        foreach (var tie in ties)
        {
            db.Add(new ConfidentialityStatement
            {
                Person = tie.Person,
                User = user,
                Organisation = actor.Organisation,
                Tie = tie.Id,
                WordsVersion = StatementWords.Newest,
                At = change.At,
            });
        }

        change.Record(new ConfidentialityConfirmed(input.Person, actor.Organisation, StatementWords.Newest, ties.ConvertAll(t => t.Id)));
        return new Done();
    }
}
