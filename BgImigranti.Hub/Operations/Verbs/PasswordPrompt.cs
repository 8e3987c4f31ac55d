using System.Text;

namespace BgImigranti.Hub.Operations.Verbs;

/// <summary>Asks for a password at a terminal without showing it.</summary>
internal static class PasswordPrompt
{
    /// <summary>The password; null when nothing was typed or nobody sits there, which means: make one.</summary>
    public static string? Ask()
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return null;
        }

        Console.Error.Write("Password (empty: one is made): ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.Length == 0 ? null : typed.ToString();
    }
}
