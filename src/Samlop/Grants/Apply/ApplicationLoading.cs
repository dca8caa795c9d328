using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>The call of an application as it is in force. The caller has found the application among those the actor may see.</summary>
internal static class ApplicationLoading
{
    /// <summary>The version of the call that is in force.</summary>
    public static Task<CallVersionId> VersionInForce(this AppDb db, CallId call, CancellationToken cancel = default) => (
        from v in db.Rows<CallVersion>().Published()
        where v.Call == call
        orderby v.Ordinal descending
        select v.Id).FirstAsync(cancel);

    /// <summary>The published versions, the first one first.</summary>
    public static Task<List<PublishedVersion>> PublishedVersions(this AppDb db, CallId call, CancellationToken cancel = default) => (
        from v in db.Rows<CallVersion>().Published()
        where v.Call == call
        orderby v.Ordinal
        select new PublishedVersion(v.Ordinal, v.PublishedAt!.Value)).ToListAsync(cancel);

    /// <summary>The last day to send; null where it is not known yet.</summary>
    public static Task<DateOnly?> DeadlineOf(this AppDb db, CallId call, CancellationToken cancel = default) =>
        db.Rows<Call>().Published().Where(c => c.Id == call).Select(c => c.Deadline).SingleAsync(cancel);

    public static async Task<CallContent> ContentInForce(this AppDb db, CallId call, CancellationToken cancel = default) =>
        await db.ContentOf(await db.VersionInForce(call, cancel), cancel);

    /// <summary>What an application to the call is asked.</summary>
    public static async Task<Questionnaire> FormOf(this AppDb db, CallId call, CancellationToken cancel = default) =>
        (await db.ContentInForce(call, cancel)).ApplicationForm;

    /// <summary>Who asked and who is asked, by name.</summary>
    public static async Task<Dictionary<UserId, string>> NamesOf(this AppDb db, ConfirmationRequest? request)
    {
        if (request is null) return [];
        UserId[] people = [request.Of, request.By];
        return await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name);
    }

    public static async Task<ApplicationOptions> OptionsFor(
        this AppDb db,
        CallId call,
        RegisterData register,
        CancellationToken cancel = default
    )
    {
        var year = await db.Rows<Call>().Published().Where(c => c.Id == call).Select(c => c.Year).SingleAsync(cancel);
        return new ApplicationOptions(await db.ContentInForce(call, cancel), year, register);
    }
}
