import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from './icon-button.tsx';
import { kitMessages } from './messages.ts';
import { TextField } from './text-field.tsx';

/** A password that its owner may look at: typing blind on a phone is how people get locked out. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'end'>) {
  const [shown, setShown] = useState(false);
  const m = useMessages(kitMessages);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <IconButton
          label={shown ? m.hidePassword : m.showPassword}
          icon={shown ? <EyeOff size={18} /> : <Eye size={18} />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
