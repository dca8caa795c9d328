using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Registrere en tilknytning: the body that recorded a person says that another body, or one user there, has to do with the person from a
/// day. A tie shows nothing by itself: a row of the table or a consent must open too. That of a private reader has a last day; a company's
/// goes on for some weeks after its own last day with the person.
/// </summary>
[Process("persons.tie-recorded"), TellsNobody(Untold.Register)]
public sealed class RecordTie(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<RecordTie.Input, RecordTie.Recorded>
{
    private const int DaysInWeek = 7;

    public static Permission Needs { get; } = Permission.Of("persons.tie.write", [.. RegisterPerson.Needs.Roles]);

    public sealed class Input : IInput<RecordTie, Input, Recorded>
    {
        public PersonId Person { get; set; }

        /// <summary>As chosen: organisation and kind of party.</summary>
        public string? Party { get; set; }

        /// <summary>The address that one user signs in with, where the tie is theirs alone.</summary>
        public string? UserEmail { get; set; }

        /// <summary>A code of the closed list.</summary>
        public string? Capacity { get; set; }

        /// <summary>A code of the closed list.</summary>
        public string? RestsOn { get; set; }

        public string? From { get; set; }

        /// <summary>The last day; of a company, its last day with the person. Only a public body may do without.</summary>
        public string? To { get; set; }
    }

    public sealed record Recorded(TieId Tie);

    /// <summary>A body was tied to a person.</summary>
    /// <param name="By">The body that recorded the person.</param>
    /// <param name="To">The last day of the tie itself.</param>
    [Event("persons.tie.recorded"), NoNews]
    public sealed record TieRecorded(
        PersonId Person, TieId Tie, OrganisationId By, OrganisationId Body, DateOnly From, DateOnly? To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_TieRecorded));
    }

    public async Task<Outcome<Recorded>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var chosen = (await OfferedParties.On(db, clock.Today, cancel)).Find(offered => offered.Key == input.Party);
        if (chosen is null) errors.Add(nameof(Input.Party), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var user = chosen is null ? null : await UserOf(input.UserEmail, chosen.Body, actor, errors, cancel);
        if (!TieWords.Capacities.Contains(input.Capacity))
            errors.Add(nameof(Input.Capacity), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (!TieWords.RestsOn.Contains(input.RestsOn))
            errors.Add(nameof(Input.RestsOn), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        var to = TypedLine.ReadDayOrNone(input.To, nameof(Input.To), errors);
        if (string.IsNullOrWhiteSpace(input.To) && chosen is not null && PartyKinds.Private.Contains(chosen.Body.Kind))
            errors.Add(nameof(Input.To), Phrase.In<GroundsText>(nameof(GroundsText.Error_TieEnds)));
        // What is no date is told so, and nothing more.
        var (isFirst, isLast) = (from != default, to is { } typed && typed != default);
        if (isFirst && isLast && to < from) errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        var (ahead, last) = (
            clock.Today.AddYears(SharingLimits.Shipped.TieYearsAhead), clock.Today.AddYears(SharingLimits.Shipped.PrivateTieYears));
        if (from > ahead)
            errors.Add(nameof(Input.From), Phrase.In<GroundsText>(nameof(GroundsText.Error_TieAhead), new DateArgument(ahead)));
        if (to > last && chosen is not null && PartyKinds.Private.Contains(chosen.Body.Kind))
            errors.Add(nameof(Input.To), Phrase.In<GroundsText>(nameof(GroundsText.Error_TieLong), new DateArgument(last)));
        if (errors.Any) return errors;

        var isCompany = chosen!.Body.Kind is PartyKind.Company;
        var tie = new Tie
        {
            Id = NewId.Of<TieId>(change.At),
            Person = input.Person,
            BodyKind = chosen.Body.Kind,
            Body = chosen.Body.Organisation,
            User = user,
            Capacity = input.Capacity!,
            RestsOn = input.RestsOn!,
            From = from,
            To = isCompany ? to?.AddDays(DaysInWeek * SharingLimits.Shipped.CompanyWeeksAfter) : to,
            PlaceTo = isCompany ? to : null,
        };
        db.Add(tie);
        change.Record(new TieRecorded(tie.Person, tie.Id, actor.Organisation, tie.Body, tie.From, tie.To));
        return new Recorded(tie.Id);
    }

    /// <summary>The user who signs in with the address and acts for the body today; null where none is named.</summary>
    private async Task<UserId?> UserOf(string? email, Body body, Actor actor, FieldErrors errors, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(email)) return null;
        var user = await db.UserActingAs(actor, body, TypedText.Plain(email), clock.Today, cancel);
        if (user is null) errors.Add(nameof(Input.UserEmail), Phrase.In<GroundsText>(nameof(GroundsText.Error_UserEmail)));
        return user;
    }
}
