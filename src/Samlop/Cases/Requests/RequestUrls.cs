using System.Globalization;

namespace Samlop.Cases.Requests;

/// <summary>The addresses of what is asked in cases.</summary>
public static class RequestUrls
{
    /// <summary>What is asked in a case, of one kind.</summary>
    public static string Of(CaseNumber number, RequestKind kind) => $"{CaseUrls.Case(number)}/sporsmal/{kind.Slug}";

    public static string Request(CaseRequestId request) => $"/sporsmal/{request.Value}";

    public static string File(CaseRequestId request, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Request(request)}/fil/{number}");

    /// <summary>Where the owner works with what is asked.</summary>
    internal static string Handling(RequestKind kind, Guid subject, CaseNumber number) =>
        kind.HandledAt?.Invoke(subject) ?? Of(number, kind);

    /// <summary>Where a party finds what it is asked.</summary>
    internal static string OfParty(RequestKind kind, Guid subject, CaseNumber number) =>
        kind.ShownAt?.Invoke(subject) ?? Of(number, kind);
}
