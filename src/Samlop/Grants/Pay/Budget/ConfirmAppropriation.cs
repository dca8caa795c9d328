using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Budget;

/// <summary>Bekreft bevilgningen: somebody with budget authority who did not enter it has looked it up where it is decided.</summary>
[Process("AppropriationConfirmed")]
public sealed class ConfirmAppropriation(AppDb db) : IUseCase<ConfirmAppropriation.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.appropriation.confirm", Role.BudgetAuthority);

    public sealed class Input : IInput<ConfirmAppropriation, Input, Done>, IApproves<Appropriation>
    {
        public AppropriationId Appropriation { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>It counts from now on.</summary>
    [Event("grants.appropriation.confirmed")]
    public sealed record AppropriationConfirmed(AppropriationId Appropriation, int Year, Money Amount) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Appropriation);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_AppropriationConfirmed), Amount, Year);
    }

    public static NoticeKind TellsEnterer { get; } = NoticeKind.Of<AppropriationConfirmed>(
        "grants.appropriation.confirmed", PayNotices.Group, "the one who entered it",
        async (happened, occasion) => new Told(
            Phrase.In<PayText>(nameof(PayText.Notice_AppropriationConfirmed), happened.Year),
            PayUrls.Appropriation(happened.Appropriation),
            Readers.Of(await occasion.SenderOf(happened.Appropriation.Value))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var entry = await db.Set<Appropriation>().SingleOrDefaultAsync(a => a.Id == input.Appropriation, cancel);
        if (entry is null) return Refusal.NotFound;
        if (entry.Confirm(await db.CheckOf(entry, cancel), actor, input.Seen, change.At) is { } no) return no;
        change.Record(new AppropriationConfirmed(entry.Id, entry.Year, entry.Amount));
        return new Done();
    }
}

/// <summary>Send bevilgningen tilbake: it is not what is decided. It falls, and a right one is entered.</summary>
[Process("AppropriationReturned")]
public sealed class ReturnAppropriation(AppDb db) : IUseCase<ReturnAppropriation.Input, Done>
{
    public static Permission Needs => ConfirmAppropriation.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnAppropriation, Input, Done>
    {
        public AppropriationId Appropriation { get; set; }
    }

    /// <summary>It was sent back, and does not count.</summary>
    [Event("grants.appropriation.returned")]
    public sealed record AppropriationReturned(AppropriationId Appropriation, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Appropriation);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_AppropriationReturned), Year);
    }

    public static NoticeKind TellsEnterer { get; } = NoticeKind.Of<AppropriationReturned>(
        "grants.appropriation.returned", PayNotices.Group, "the one who entered it",
        async (happened, occasion) => new Told(
            Phrase.In<PayText>(nameof(PayText.Notice_AppropriationReturned), happened.Year),
            PayUrls.Appropriation(happened.Appropriation),
            Readers.Of(await occasion.SenderOf(happened.Appropriation.Value))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var entry = await db.Set<Appropriation>().SingleOrDefaultAsync(a => a.Id == input.Appropriation, cancel);
        if (entry is null) return Refusal.NotFound;
        var check = await db.CheckOf(entry, cancel);
        if (entry.Return(check, actor, input, change.At) is { } no) return no;
        if (entry.Discard(check, change.At) is { } refused) return refused;
        change.Record(new AppropriationReturned(entry.Id, entry.Year), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
