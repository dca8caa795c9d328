using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Avslutte en tilknytning: with a last day, today or later. The body that recorded the person ends any of them; another body ends its own.
/// After its own last one the person is not there for the body that recorded them, and nobody can tie it again: it says that it means it.
/// </summary>
[Process("persons.tie-ended"), TellsNobody(Untold.Register)]
public sealed class EndTie(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<EndTie.Input, Done>
{
    public static Permission Needs { get; } = RecordTie.Needs;

    public sealed class Input : IInput<EndTie, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the tie, as chosen.</summary>
        public string? Tie { get; set; }

        public string? To { get; set; }

        /// <summary>The body follows the person no more; asked where it recorded them and ends its own last tie.</summary>
        public bool IsLeft { get; set; }
    }

    /// <summary>A tie got its last day.</summary>
    [Event("persons.tie.ended"), NoNews]
    public sealed record TieEnded(PersonId Person, TieId Tie, OrganisationId By, DateOnly To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_TieEnded));
    }

    /// <summary>
    /// A body has no tie on the day after one of its own ends. One that begins later leaves it without until then, and one of a single user
    /// is not the body's: nobody else could tie it again.
    /// </summary>
    internal static bool LeavesNone(IEnumerable<Tie> ties, Body own, Tie tie, DateOnly to) =>
        tie.Of == own && !ties.Any(other => other.Id != tie.Id && other.Of == own && other.User is null
            && other.From.DayNumber <= to.DayNumber + 1 && !other.IsOver(to));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var id = Guid.TryParse(input.Tie, out var value) ? new TieId(value) : default;
        var ties = db.Rows<Tie>().KnownTo(db, party, input.Person);
        if (!await ties.AnyAsync(cancel)) return Refusal.NotFound;
        var errors = new FieldErrors();
        var tie = await ties.SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (tie?.IsOver(clock.Today) is not false) errors.Add(nameof(Input.Tie), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var to = TypedLine.ReadDay(input.To, nameof(Input.To), errors);
        if (to < clock.Today || to < tie?.From) errors.Add(nameof(Input.To), Phrase.In<GroundsText>(nameof(GroundsText.Error_EndPassed)));
        // To be tied for longer is a tie, and is for the body that recorded the person to record.
        if (to > tie?.To)
            errors.Add(nameof(Input.To), Phrase.In<GroundsText>(nameof(GroundsText.Error_EndLater), new DateArgument(tie.To.Value)));
        if (errors.Any) return errors;

        if (!input.IsLeft && await db.Rows<Person>().RecordedBy(party).OfPerson(db, input.Person).AnyAsync(cancel)
            && LeavesNone(await ties.ToListAsync(cancel), party.Body, tie!, to))
            return new FieldError(nameof(Input.IsLeft), Phrase.In<GroundsText>(nameof(GroundsText.Error_IsLeft)));
        tie!.To = to;
        change.Record(new TieEnded(input.Person, tie.Id, actor.Organisation, to));
        return new Done();
    }
}
