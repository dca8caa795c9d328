using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Utlysningsutkast i noens hender.</summary>
internal sealed class HeldCallDrafts(AppDb db, OsloClock clock) : HeldDrafts(db, clock)
{
    public override string Kind => "call-draft";

    public override IReadOnlyList<Role> GivenOutBy { get; } = [Role.DecisionMaker];

    protected override Permission Prepares => StartCall.Needs;

    /// <summary>Somebody else prepares a draft from now on.</summary>
    /// <param name="To">Null in what was recorded before it was kept.</param>
    [Event("grants.call.draft-handed-over")]
    public sealed record CallDraftHandedOver(CallId Call, int Ordinal, UserId? To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftHandedOver), Ordinal, Named.Person(To ?? default));
    }

    public static NoticeKind TellsTaker { get; } = NoticeKind.Of<CallDraftHandedOver>(
        "grants.call.draft-handed-over", GrantNotices.Calls, "whoever prepares it from now on",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_CallHandedOver)),
                CallUrls.Work(call.Number),
                Readers.Of(await occasion.TakerOf(happened.Call, happened.Ordinal)));
        });

    protected override async Task<List<Draft>> Open(CancellationToken cancel)
    {
        var rows = await (
            from c in Db.Rows<Call>().All(Because.WorkIsHandedOver)
            from v in c.Versions
            where v.PublishedAt == null && v.DiscardedAt == null
            orderby v.BegunAt
            select new { v.Id, c.Owner, Call = c.Id, c.Number, v.Ordinal }).ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(
            r.Id.Value, r.Owner, Phrase.In<GrantsText>(nameof(GrantsText.Held_CallDraft), r.Number, r.Ordinal), new HashSet<UserId>(),
            to => new CallDraftHandedOver(r.Call, r.Ordinal, to)));
    }
}
