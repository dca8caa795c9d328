using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.UseCases;

/// <summary>A use case of the tests alone, to try the runner with: ends a membership, or does what it is asked to do wrong.</summary>
[Process("test.membership.ended")]
public sealed class EndMembership(AppDb db) : IUseCase<EndMembership.Input, EndMembership.Ended>
{
    public static Permission Needs { get; } = Permission.OfSystem("test.membership.end");

    public sealed class Input : IInput<EndMembership, Input, Ended>
    {
        public MembershipId Membership { get; init; }

        public string? LastDay { get; set; }

        /// <summary>The version that the person read, where the form carries one.</summary>
        public int? Version { get; init; }

        public bool ForgetsTheEvent { get; init; }

        public bool SavesItself { get; init; }
    }

    public sealed record Ended(DateOnly LastDay, MembershipId Membership);

    [Event("test.membership.ended")]
    public sealed record MembershipEnded(MembershipId Membership, DateOnly LastDay) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Membership);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim($"avsluttet et medlemskap {LastDay:yyyy-MM-dd}");
    }

    public async Task<Outcome<Ended>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var membership = await db.Set<Membership>().SingleOrDefaultAsync(m => m.Id == input.Membership, cancel);
        if (membership is null) return Refusal.NotFound;

        if (input.Version is { } read) db.Entry(membership).Property(m => m.Version).OriginalValue = read;
        var lastDay = DateOnly.TryParseExact(input.LastDay, "yyyy-MM-dd", out var day) ? day : DateOnly.MaxValue;
        membership.End(lastDay);
        // Changed first and refused after, so that a test sees that nothing of it is kept.
        if (lastDay == DateOnly.MaxValue) return new FieldError(nameof(Input.LastDay), Phrase.Verbatim("?"));

        if (input.SavesItself) await db.SaveChangesAsync(cancel);
        if (!input.ForgetsTheEvent) change.Record(new MembershipEnded(membership.Id, lastDay));
        return new Ended(lastDay, membership.Id);
    }
}

/// <summary>A use case of the tests alone that records an event and has no name in the log.</summary>
public sealed class RecordNameless : IUseCase<RecordNameless.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("test.nameless");

    public sealed class Input : IInput<RecordNameless, Input, Done>;

    public Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        change.Record(new EndMembership.MembershipEnded(new MembershipId(Guid.NewGuid()), DateOnly.MaxValue));
        return Task.FromResult<Outcome<Done>>(new Done());
    }
}
