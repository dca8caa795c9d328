using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Orders;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Glass;

/// <summary>
/// Nødåpne opplysninger: a reader opens stated categories for stated hours, with a reason of the closed list and words, on their own
/// responsibility (forvaltningsloven 1967 § 13 b nr. 7). The rule decides whether it opens; an attempt that does not is kept as well. The
/// person and the data protection officer are told of what was opened, the officer of attempts too, and there is no other way in.
/// </summary>
[Process("persons.glass-broken"), FreshSignIn]
public sealed class BreakGlass(AppDb db, SharingReaders readers) : IUseCase<BreakGlass.Input, BreakGlass.Answer>
{
    /// <summary>The address of a protected person opens for nobody.</summary>
    internal static readonly IReadOnlyList<PersonCategory> Openable =
        [.. Enum.GetValues<PersonCategory>().Except([PersonCategory.ProtectedAddress])];

    internal static readonly IReadOnlyList<GlassReason> Reasons = [GlassReason.DangerToLifeOrHealth];

    public static Permission Needs { get; } = Permission.Of("persons.glass.break", [.. ReadPersons.Needs.Roles]);

    public sealed class Input : IInput<BreakGlass, Input, Answer>
    {
        public PersonId Person { get; set; }

        /// <summary>What the card was open for, a <see cref="SharingPurpose"/> by its name.</summary>
        public string? Purpose { get; set; }

        /// <summary>A <see cref="GlassReason"/>, by its name.</summary>
        public string? Reason { get; set; }

        public string? Words { get; set; }

        public List<string> Categories { get; set => field = value ?? []; } = [];

        /// <summary>For how long.</summary>
        public string? Hours { get; set; }

        /// <summary>What follows has been read.</summary>
        public bool IsUnderstood { get; set; }
    }

    /// <param name="IsThere">The person is there for the reader; else they are answered as of one who does not exist.</param>
    public sealed record Answer(bool IsOpen, bool IsThere);

    public static NoticeKind TellsPerson { get; } = NoticeKind.OfEach<GlassOpened>(
        "persons.glass.opened", GlassNotices.OwnGroup, "the user that the person is",
        async (happened, occasion) => (await occasion.Db.Rows<PersonUser>().UsersOf(happened.Person, occasion.Today).Select(u => u.User)
                .ToListAsync(occasion.Cancel))
            .Select(user => new Waiting.Told(
                Phrase.In<GlassText>(nameof(GlassText.Notice_Person)), PersonUrls.OwnLooks, Waiting.Readers.Of(user))
            {
                About = Subject.Of(user),
            }));

    public static NoticeKind TellsOfficer { get; } = NoticeKind.Of<GlassOpened>(
        "persons.glass.opened-to-officer", OversightNotices.Group, "the data protection officer",
        (happened, occasion) => GlassNotices.ToOfficers(nameof(GlassText.Notice_Opened), happened.Glass.Value, occasion));

    public static NoticeKind TellsOfAttempt { get; } = NoticeKind.Of<GlassAttempted>(
        "persons.glass.attempted", OversightNotices.Group, "the data protection officer, of what opened nothing",
        (happened, occasion) => GlassNotices.ToOfficers(nameof(GlassText.Notice_Attempted), happened.Attempt, occasion));

    public async Task<Outcome<Answer>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel) with { Moment = Moment.At(change.At) };
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        // What is typed is told to be wrong before it is asked of whom it is: it is the same of everybody.
        var errors = new FieldErrors();
        var reason = TypedField.Choice<GlassReason>(input.Reason);
        if (reason is null || !Reasons.Contains(reason.Value))
            errors.Add(nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var words = TypedField.NeededText(
            input.Words, OpenedGlass.WordsLimit, nameof(Input.Words), Phrase.In<GlassText>(nameof(GlassText.Error_Words)), errors);
        var categories = input.Categories.Select(TypedField.Choice<PersonCategory>).OfType<PersonCategory>().Distinct().Order().ToList();
        if (categories.Count == 0 || categories.Exists(c => !Openable.Contains(c)))
            errors.Add(nameof(Input.Categories), Phrase.In<OrdersText>(nameof(OrdersText.Error_Categories)));
        var most = SharingLimits.Shipped.GlassHours;
        if (!int.TryParse(input.Hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours < 1 || hours > most)
            errors.Add(nameof(Input.Hours), Phrase.In<GlassText>(nameof(GlassText.Error_Hours), most));
        if (!input.IsUnderstood) errors.Add(nameof(Input.IsUnderstood), Phrase.In<GlassText>(nameof(GlassText.Error_IsUnderstood)));
        if (errors.Any) return errors;

        var glass = new OpenedGlass
        {
            Id = NewId.Of<OpenedGlassId>(change.At),
            Person = input.Person,
            User = actor.User,
            BodyKind = party.Body.Kind,
            Body = party.Body.Organisation,
            Reason = reason!.Value,
            Words = words,
            Categories = categories,
            From = change.At,
            To = change.At.AddHours(hours),
        };
        var stopped = await StoppedAt(glass, party, purpose, cancel);
        if (stopped is { } step)
        {
            var attempt = AttemptOf(glass, step, change.At);
            db.Add(attempt);
            change.Record(new GlassAttempted(input.Person, attempt.Id.Value, actor.Organisation, purpose));
            return new Answer(IsOpen: false, IsThere: step is not SharingStep.NoTie);
        }

        db.Add(glass);
        change.Record(new GlassOpened(
            input.Person, glass.Id, actor.Organisation, purpose, glass.Reason, categories, glass.To));
        return new Answer(IsOpen: true, IsThere: true);
    }

    /// <summary>Where the rule ends when the glass is broken; null where it opens all that was stated.</summary>
    private async Task<SharingStep?> StoppedAt(OpenedGlass glass, ReadingParty party, SharingPurpose purpose, CancellationToken cancel)
    {
        var records = await PersonGrounds.Of(db, party.For(purpose, PersonCategory.Identity), glass.Person, cancel);
        if (records.FirstOrDefault(record => record.Alone.Id == glass.Person)?.Whole is not { } person) return SharingStep.NoTie;
        person.Glasses.Add(glass);
        return glass.Categories
            .Select(category => SharingDecision.On(PersonFact.About(person, party.Asks(purpose, category)), party.Table))
            .Where(decision => decision.Answer is not (SharingAnswer.Seen or SharingAnswer.SeenMasked))
            .Select(decision => (SharingStep?)decision.Step)
            .FirstOrDefault();
    }

    private static GlassAttempt AttemptOf(OpenedGlass glass, SharingStep step, DateTimeOffset at) => new()
    {
        Id = NewId.Of<GlassAttemptId>(at),
        Person = glass.Person,
        User = glass.User,
        BodyKind = glass.BodyKind,
        Body = glass.Body,
        Reason = glass.Reason,
        Words = glass.Words,
        Categories = glass.Categories,
        Step = step,
        At = at,
    };
}
