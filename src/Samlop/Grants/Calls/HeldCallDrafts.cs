using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

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
