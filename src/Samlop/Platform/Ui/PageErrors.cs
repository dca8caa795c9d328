namespace Samlop.Platform.Ui;

/// <summary>
/// Whether the page that is being drawn tells that something which was sent was not taken. Its title then says so before anything else,
/// since that is what a screen reader reads first, and what was saved earlier is not told above it.
/// </summary>
public sealed class PageErrors
{
    private event Action? Told;

    public bool Any { get; private set; }

    /// <summary>Those of the page that answers the request.</summary>
    public static PageErrors Of(HttpContext http)
    {
        if (http.Features.Get<PageErrors>() is { } known) return known;
        var own = new PageErrors();
        http.Features.Set(own);
        return own;
    }

    /// <summary>Something was not taken, and the page says what.</summary>
    public void Tell()
    {
        if (Any) return;
        Any = true;
        Told?.Invoke();
    }

    /// <summary>Draws a part of the page anew when it is told, which may be after the part was drawn.</summary>
    public IDisposable Draws(Action anew)
    {
        Told += anew;
        return new Listening(() => Told -= anew);
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
