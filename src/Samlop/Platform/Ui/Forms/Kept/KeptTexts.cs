using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>
/// Keeps the text of refused forms, and gives it back (docs/decisions/0016-refused-text-waits-on-the-server.md). It runs outside the use
/// cases: nothing has happened that anybody should be told of.
/// </summary>
public sealed class KeptTexts(IAppDbSource source, IDataProtectionProvider protection, OwnCookies cookies, TimeProvider time)
{
    private const int KeyBytes = 32;

    /// <summary>Keeps the form for the writer, under the key of this browser, which gets one where it has none.</summary>
    public async Task<KeptTextId?> Keep(HttpContext http, UserId writer, IFormCollection form)
    {
        var kept = KeptForm.Of(http, form);
        var key = KeyOf(http) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var content = Protector(key).Protect(JsonSerializer.SerializeToUtf8Bytes(kept));
        if (content.Length > KeptText.Largest) return null;

        var now = time.GetUtcNow();
        var text = new KeptText
        {
            Id = NewId.Of<KeptTextId>(now),
            KeyHash = Hash(key),
            User = writer,
            Form = KeptForm.IdOf(http, form[KeptForm.NameField]),
            At = now,
            Content = content,
        };
        await using var db = source.Open();
        await MakeRoom(db, text, http.RequestAborted);
        db.Add(text);
        db.AllowChanges();
        await db.SaveChangesAsync(http.RequestAborted);
        // Whoever answers a failure clears the headers that were set before it.
        http.Response.OnStarting(() =>
        {
            http.Response.Cookies.Append(cookies.KeptText, key, Cookie(http));
            return Task.CompletedTask;
        });
        return text.Id;
    }

    /// <summary>The newest text that waits in this browser, the viewer's own before that of another.</summary>
    public async Task<WaitingText?> Waiting(HttpContext http)
    {
        if (KeyOf(http) is not { } key) return null;
        var (hash, oldest, viewer) = (Hash(key), time.GetUtcNow() - KeptText.Longest, http.Viewer().Actor.User);
        await using var db = source.Open();
        var texts = await db.Set<KeptText>()
            .Where(t => t.KeyHash == hash && t.At > oldest)
            .Select(t => new WaitingText(t.Id, t.User == viewer, t.At))
            .ToListAsync(http.RequestAborted);
        return texts.OrderByDescending(t => t.IsOwn).ThenByDescending(t => t.At).FirstOrDefault();
    }

    /// <summary>The text with this id in this browser; its form is null where another typed it.</summary>
    public async Task<(WaitingText Text, KeptForm? Form)?> Find(HttpContext http, KeptTextId id)
    {
        if (KeyOf(http) is not { } key) return null;
        var (hash, oldest) = (Hash(key), time.GetUtcNow() - KeptText.Longest);
        await using var db = source.Open();
        var text = await db.Set<KeptText>().SingleOrDefaultAsync(
            t => t.Id == id && t.KeyHash == hash && t.At > oldest, http.RequestAborted);
        if (text is null) return null;

        var isOwn = http.Viewer().Actor is { IsUser: true } actor && actor.User == text.User;
        var form = isOwn ? JsonSerializer.Deserialize<KeptForm>(Protector(key).Unprotect(text.Content)) : null;
        return (new WaitingText(text.Id, isOwn, text.At), form);
    }

    /// <summary>The viewer's own text is thrown away.</summary>
    public async Task Discard(HttpContext http, KeptTextId id)
    {
        if (KeyOf(http) is not { } key) return;
        var (hash, viewer) = (Hash(key), http.Viewer().Actor.User);
        await using var db = source.Open();
        await db.Set<KeptText>().Where(t => t.Id == id && t.KeyHash == hash && t.User == viewer).ExecuteDeleteAsync(http.RequestAborted);
    }

    /// <summary>The form is taken in: what waited of it is of no more use.</summary>
    public async Task ForgetTaken(HttpContext http, UserId user, string form)
    {
        if (KeyOf(http) is not { } key) return;
        var (hash, id) = (Hash(key), KeptForm.IdOf(http, form));
        await using var db = source.Open();
        await db.Set<KeptText>().Where(t => t.KeyHash == hash && t.User == user && t.Form == id).ExecuteDeleteAsync(http.RequestAborted);
    }

    public async Task RemoveOld(CancellationToken cancel)
    {
        var oldest = time.GetUtcNow() - KeptText.Longest;
        await using var db = source.Open();
        await db.Set<KeptText>().Where(t => t.At <= oldest).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The same form's earlier text goes, and of the writer's others the oldest, until the new one has room.</summary>
    private static async Task MakeRoom(AppDb db, KeptText text, CancellationToken cancel)
    {
        var others = await db.Set<KeptText>()
            .Where(t => t.User == text.User)
            .OrderByDescending(t => t.At)
            .Select(t => new { t.Id, IsEarlier = t.KeyHash == text.KeyHash && t.Form == text.Form, t.Content.Length })
            .ToListAsync(cancel);
        var room = KeptText.Largest - text.Content.Length;
        var gone = new List<KeptTextId>();
        foreach (var other in others)
        {
            if (!other.IsEarlier && other.Length <= room) room -= other.Length;
            else gone.Add(other.Id);
        }

        if (gone.Count > 0) await db.Set<KeptText>().Where(t => gone.Contains(t.Id)).ExecuteDeleteAsync(cancel);
    }

    private string? KeyOf(HttpContext http) =>
        http.Request.Cookies[cookies.KeptText] is { Length: KeyBytes * 2 } key && key.All(char.IsAsciiHexDigitLower) ? key : null;

    private IDataProtector Protector(string key) => protection.CreateProtector("Samlop.KeptText", key);

    private CookieOptions Cookie(HttpContext http) => new CookieBuilder
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = cookies.Policy,
        MaxAge = KeptText.Longest,
        IsEssential = true,
    }.Build(http);

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}

/// <summary>That a text waits in this browser, and whether it is the viewer's own; not what it says.</summary>
public sealed record WaitingText(KeptTextId Id, bool IsOwn, DateTimeOffset At);
