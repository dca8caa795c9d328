using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>What histories and notices need of a request.</summary>
internal static class RequestTelling
{
    /// <summary>
    /// It happened to the request: a party that is not asked does not find it. Told in the history of what the case is about, or else of
    /// the case.
    /// </summary>
    public static Subjects About(CaseRequestId request, CaseFileId caseFile, string? subjectKind, Guid subject) =>
        subjectKind is null ? Subjects.Of(request).And(caseFile) : Subjects.Of(request).And(new Subject(subjectKind, subject));

    public static Task<ToldRequest> Request(this Occasion occasion, CaseRequestId id) => occasion.Once(id, async () =>
    {
        var request = await occasion.Db.Rows<CaseRequest>().All(Because.WhoWaitsIsTold).SingleAsync(r => r.Id == id, occasion.Cancel);
        var number = await occasion.Db.Rows<CaseFile>().All(Because.WhoWaitsIsTold)
            .Where(c => c.Id == request.Case).Select(c => new { c.Year, c.Serial }).SingleAsync(occasion.Cancel);
        return new ToldRequest(
            request, occasion.Db.RequestKinds().Of(request.KindCode), new CaseNumber(number.Year, number.Serial));
    });

    public static NoticeKind WhileUnanswered(this NoticeKind kind) => kind.While(
        "the question waits for an answer",
        (CaseRequest r) => r.Id,
        db => db.Rows<CaseRequest>().All(Because.WhoWaitsIsTold).Where(CaseRequest.IsUnanswered));
}

internal sealed record ToldRequest(CaseRequest Row, RequestKind Kind, CaseNumber Number)
{
    public Readers Answerers => Readers.In(Row.Of, [.. Kind.Answerers]);
}
