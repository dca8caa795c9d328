using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Search;

/// <summary>
/// The address of a search. Words are posted, for they may be somebody's name; the answer is read at an address in which they stand sealed,
/// for whoever typed them and for a working day. So the way back from a hit works without scripts, and neither a log, a history nor
/// another user reads the words.
/// </summary>
public sealed class SearchAddress(IDataProtectionProvider protection)
{
    public const string Page = "/sok";

    /// <summary>Takes the words that are posted.</summary>
    public const string Ask = "/sok/ord";

    /// <summary>The field that they are typed in.</summary>
    public const string Field = "ord";

    public const string SealedKey = "s";

    /// <summary>Nothing was typed.</summary>
    public const string EmptyKey = "tom";

    private static readonly TimeSpan ReadFor = TimeSpan.FromHours(12);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Ask, Answer).WithMetadata(new SignedInAttribute());

    private static IResult Answer(HttpContext http, SearchAddress address, [FromForm(Name = Field)] string? words) =>
        Results.Redirect(address.Of(words, http.Viewer().Actor.User));

    public string Of(string? words, UserId user)
    {
        var typed = (words ?? "").Trim();
        if (typed.Length > SearchWords.Limit) typed = typed[..SearchWords.Limit];
        return typed.Length == 0 ? $"{Page}?{EmptyKey}=1" : $"{Page}?{SealedKey}={Sealing(user).Protect(typed, ReadFor)}";
    }

    /// <summary>What was typed; null where it was somebody else, or it is too long ago.</summary>
    public string? Read(string sealedWords, UserId user)
    {
        try
        {
            return Sealing(user).Unprotect(sealedWords);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Sealing(UserId user) =>
        protection.CreateProtector("search", user.Value.ToString()).ToTimeLimitedDataProtector();
}
