using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Loads a call with its draft and the two-person check of that draft, as the steps of publication need them.</summary>
internal static class CallLoading
{
    public static Task<Call?> ManageableCall(this AppDb db, CallId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Call>().ManageableBy(actor.ForCases()).WithVersions().SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <summary>With all its versions in order, and what they say.</summary>
    public static IQueryable<Call> WithVersions(this IQueryable<Call> calls) =>
        calls.Include(c => c.Versions.OrderBy(v => v.Ordinal)).ThenInclude(v => v.Parts).AsSplitQuery();

    /// <summary>The content of a version that the caller has found in a list limited to what the actor may see.</summary>
    public static async Task<CallContent> ContentOf(this AppDb db, CallVersionId version, CancellationToken cancel = default) =>
        CallVersion.ContentOf(await db.Rows<CallPart>().Of(version).ToListAsync(cancel));

    /// <summary>
    /// The address of what a version changed: held against the version that was in force before it, past drafts that were given up.
    /// </summary>
    public static async Task<string> NewsOf(this AppDb db, CallId call, string number, int ordinal, CancellationToken cancel)
    {
        var earlier = db.Rows<CallVersion>().Published().Where(v => v.Call == call && v.Ordinal < ordinal);
        return CallUrls.Difference(number, await earlier.MaxAsync(v => v.Ordinal, cancel), ordinal);
    }

    /// <summary>A call as notices speak of it, whoever does something with it.</summary>
    public static async Task<ToldCall> Call(this Occasion occasion, CallId id) =>
        await occasion.Db.Rows<Call>().All(Because.WhoWaitsIsTold)
            .Where(c => c.Id == id)
            .Select(c => new ToldCall(c.Id, c.Number, c.Owner))
            .SingleAsync(occasion.Cancel);

    /// <summary>The id that the check of a version goes by.</summary>
    public static async Task<Guid> VersionOf(this Occasion occasion, CallId call, int ordinal) =>
        (await occasion.Db.Rows<CallVersion>().All(Because.WhoWaitsIsTold)
            .SingleAsync(v => v.Call == call && v.Ordinal == ordinal, occasion.Cancel)).Id.Value;

    /// <summary>Who sent a version to publication last.</summary>
    public static async Task<UserId> SenderOf(this Occasion occasion, CallId call, int ordinal) =>
        await occasion.SenderOf(await occasion.VersionOf(call, ordinal));

    /// <summary>Who prepares a version since last.</summary>
    public static async Task<UserId> TakerOf(this Occasion occasion, CallId call, int ordinal) =>
        await occasion.TakerOf(await occasion.VersionOf(call, ordinal));

    /// <summary>The draft of a call that the actor manages, or why there is none.</summary>
    public static async Task<Outcome<CheckedDraft>> ManageableDraft(this AppDb db, CallId id, Actor actor, CancellationToken cancel)
    {
        var call = await db.ManageableCall(id, actor, cancel);
        if (call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallVersion.CallHasNoDraft;
        return new CheckedDraft(call, draft, await db.CheckOf(draft, cancel));
    }

    internal sealed record ToldCall(CallId Id, string Number, OrganisationId Owner)
    {
        public Phrase Line(string key) => Phrase.In<GrantsText>(key, Number);
    }

    /// <summary>A call with its draft and the two-person check of that draft.</summary>
    internal sealed record CheckedDraft(Call Call, CallVersion Draft, TwoPersonCheck Check);
}
