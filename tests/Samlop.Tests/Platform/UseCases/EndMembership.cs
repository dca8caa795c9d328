using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.UseCases;

/// <summary>A use case of the tests alone, to try the runner with: ends a membership, or does what it is asked to do wrong.</summary>
public sealed class EndMembership(AppDb db) : IUseCase<EndMembership.Input, EndMembership.Ended>
{
    public static readonly ProcessType Type = new("Test.MembershipEnded");

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

    public sealed record MembershipEnded(MembershipId Membership, DateOnly LastDay) : IEvent
    {
        Guid IEvent.Subject => Membership.Value;

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
        if (!input.ForgetsTheEvent) change.Record(Type, new MembershipEnded(membership.Id, lastDay));
        return new Ended(lastDay, membership.Id);
    }
}
